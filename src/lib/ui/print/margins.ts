import { formatDay } from '../../format';
import type { Report } from '../../model';

/** A text as a string of a style sheet: nothing in it can end the string. */
export const styleString = (text: string): string =>
	`"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;

/** Foot of each page but the first: whose report it is, of which day, and the page. */
export function marginRules({ firm, asOf }: Report): string {
	const whose = [...(firm === null ? [] : [firm]), ...(asOf === null ? [] : [`as of ${formatDay(asOf)}`])];
	const look = 'font: 8pt Inter, system-ui, sans-serif; color: #555d6e;';
	return `@page { @bottom-left { content: ${styleString(whose.join(', '))}; ${look} } @bottom-right { content: counter(page) " / " counter(pages); ${look} } }
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }`;
}

/** Puts the foot on the pages until what is returned is called. */
export function addMargins(report: Report): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(marginRules(report));
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
	};
}
