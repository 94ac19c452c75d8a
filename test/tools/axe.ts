import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

interface Found {
	readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
}

/**
 * What axe finds wrong on a page, whose context has `bypassCSP`: only so can axe be put into it.
 *
 * @param only names of rules; left out: all
 */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
	await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
	const options = JSON.stringify({
		resultTypes: ['violations'],
		...(only === undefined ? {} : { runOnly: only }),
	});
	const { violations: found } = await page.evaluate<Found>(`axe.run(document, ${options})`);
	return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
