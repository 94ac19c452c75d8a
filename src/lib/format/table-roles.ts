const ROLES = {
	table: 'table',
	thead: 'rowgroup',
	tbody: 'rowgroup',
	tr: 'row',
	td: 'cell',
	'th[scope=col]': 'columnheader',
	'th[scope=row]': 'rowheader',
	'th[scope=rowgroup]': 'rowheader',
} as const;

/**
 * `{@attach tableRoles}` on a `table.list.stack`: some browsers forget that a table is one once its
 * `display` changes, so the roles are said aloud.
 */
export function tableRoles(table: HTMLTableElement): void {
	table.setAttribute('role', ROLES.table);
	for (const [selector, role] of Object.entries(ROLES))
		for (const element of table.querySelectorAll(selector)) element.setAttribute('role', role);
}

/** `{@attach liveTableRoles}`: the same, also for rows that come later. */
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
