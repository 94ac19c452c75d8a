/** Some browsers say that every byte counts. */
interface Connected {
	readonly connection?: { readonly saveData?: boolean };
}

/** Nothing is to be fetched before it is needed. */
export const savesData = (): boolean => (navigator as Connected).connection?.saveData === true;
