import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

interface Found {
	readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
}

/**
 * What axe finds wrong on a page, whose context has `bypassCSP`: only so can axe be put into it.
 *
 * @param only names of rules; left out: all
 * @param within what is looked at: the page behind an open dialog is out of reach
 */
export async function violations(
	page: Page,
	only?: readonly string[],
	within: 'document' | 'dialog[open]' = 'document',
): Promise<string[]> {
	if (!(await page.evaluate<boolean>(`'axe' in window`)))
		await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
	const options = JSON.stringify({
		resultTypes: ['violations'],
		// Only a rule that is off would read the styles as files.
		preload: false,
		...(only === undefined ? {} : { runOnly: only }),
	});
	const place = within === 'document' ? 'document' : JSON.stringify(within);
	const { violations: found } = await page.evaluate<Found>(`axe.run(${place}, ${options})`);
	return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
