import { tableRoles } from '../format';

/** `{@attach liveTableRoles}`: the roles of a `table.list.stack`, also of rows that come later. */
export function liveTableRoles(table: HTMLTableElement): () => void {
	tableRoles(table);
	const observer = new MutationObserver(() => {
		tableRoles(table);
	});
	observer.observe(table, { childList: true, subtree: true });
	return () => {
		observer.disconnect();
	};
}
