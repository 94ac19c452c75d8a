/** Dimensions whose values may travel. Those who handle opportunities are people, and the owner's own columns may hold anything. */
const NAMES: ReadonlyMap<string, string> = new Map([
	['service', 'Service'],
	['industry', 'Industry'],
	['region', 'Region'],
]);

/** The dimension's name; null where it does not travel. */
export const nameOf = (key: string): string | null => NAMES.get(key) ?? null;

/** The same, and of bands of the amount. */
export const nameOrAmount = (key: string): string | null => (key === 'amount' ? 'Amount' : nameOf(key));

/** Whether it is the name of a dimension that may travel. */
export const isName = (name: string): boolean => [...NAMES.values()].includes(name);
