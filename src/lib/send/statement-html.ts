import type { StatementWords } from './statement-words';

/** The whole style: its fingerprint stands in the policy, so that nothing else can style or run. */
export const STATEMENT_STYLE = `
@page { margin: 16mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px; max-width: 720px; background: #fff; color: #1d2433; font: 15px/1.5 Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.2; }
p { margin: 6px 0; }
.of { color: #555d6e; margin-bottom: 18px; }
table { width: 100%; margin-top: 18px; overflow-wrap: break-word; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid #e6e3dc; text-align: start; vertical-align: baseline; }
th { color: #555d6e; font-weight: 500; }
@media (max-width: 560px) {
body { padding: 20px 14px; }
table { font-size: 12px; }
th, td { padding-right: 7px; }
}
@media print {
body { padding: 0; max-width: none; font-size: 10.5pt; }
h1 { font-size: 18pt; }
table { font-size: 9.5pt; margin-top: 10pt; }
th, td { padding: 2.2pt 10pt 2.2pt 0; max-width: 78mm; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
tr { break-inside: avoid; }
}
`;

/** SHA-256 of the style, as a policy names it. */
export const STATEMENT_STYLE_HASH = 'mFJ7KnvxoQ25SzlQBbyQEtTiLyH9oZT7F/aCucLjqDU=';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Characters that turn the direction of all that follows: one in a name must not turn the page. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Of those a page may not hold. */
const UNPRINTABLE = /[^\P{Cc}\t\n]/gu;

const escaped = (text: string): string =>
	text
		.replace(TURNS, '')
		.replace(UNPRINTABLE, '')
		.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** A name may be written from right to left. */
const isolated = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

/**
 * A statement as a page of its own that can be sent: one file without scripts, which loads nothing and whose policy
 * allows nothing but its own style.
 */
export function statementHtml(words: StatementWords): string {
	const { title, partner, firm, day, sentences, heads, rows, below } = words;
	const paragraphs = (all: readonly string[]): string =>
		all.map((one) => `<p>${escaped(one)}</p>`).join('\n');
	const cells = (row: readonly string[]): string =>
		row.map((cell) => `<td>${cell === '' ? '' : isolated(cell)}</td>`).join('');
	const table =
		rows.length === 0
			? ''
			: `<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table>`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STATEMENT_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STATEMENT_STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="of">${isolated(partner)}${firm === null ? '' : ` · ${isolated(firm)}`} · ${escaped(day)}</p>
${[paragraphs(sentences), table, paragraphs(below)].filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}
