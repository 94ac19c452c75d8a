import { crc32, deflateRawSync } from 'node:zlib';

/** One file to be packed. */
export interface Part {
	readonly path: string;
	readonly content: string | Uint8Array;
	/** Packed with this number; 8 deflates, any other is written as it is. */
	readonly method?: number;
	readonly encrypted?: boolean;
	/** Says so many bytes although there are others. */
	readonly claims?: number;
	/** Sizes stand in 64 bits. */
	readonly large?: boolean;
	readonly damaged?: boolean;
}

/** A zip archive, written byte by byte, for the tests need what no tool writes. */
export function zip(parts: readonly Part[], comment = ''): Uint8Array {
	const locals: Buffer[] = [];
	const entries: Buffer[] = [];
	let at = 0;
	for (const part of parts) {
		const content = Buffer.from(part.content);
		const method = part.method ?? 8;
		const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
		const name = Buffer.from(part.path);
		const size = part.claims ?? content.length;
		const extra = part.large === true ? large(size, packed.length) : Buffer.alloc(0);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(0x800 | (part.encrypted === true ? 1 : 0), 2);
		shared.writeUInt16LE(method, 4);
		shared.writeUInt32LE(crc32(content), 10);
		shared.writeUInt32LE(part.large === true ? 0xffffffff : packed.length, 14);
		shared.writeUInt32LE(part.large === true ? 0xffffffff : size, 18);
		shared.writeUInt16LE(name.length, 22);
		shared.writeUInt16LE(extra.length, 24);
		if (part.damaged === true) packed.fill(0xff, Math.floor(packed.length / 2));
		locals.push(Buffer.from('PK\x03\x04'), shared, name, extra, packed);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(at, 10);
		entries.push(Buffer.from('PK\x01\x02\x14\0'), shared, tail, name, extra);
		at += 30 + name.length + extra.length + packed.length;
	}
	const directory = Buffer.concat(entries);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(at, 16);
	end.writeUInt16LE(comment.length, 20);
	return new Uint8Array(Buffer.concat([...locals, directory, end, Buffer.from(comment)]));
}

function large(size: number, packed: number): Buffer {
	const extra = Buffer.alloc(20);
	extra.writeUInt16LE(1, 0);
	extra.writeUInt16LE(16, 2);
	extra.writeBigUInt64LE(BigInt(size), 4);
	extra.writeBigUInt64LE(BigInt(packed), 12);
	return extra;
}

/** One sheet: its name and the XML of its rows, or `hidden`. */
export interface SheetPart {
	readonly name: string;
	readonly rows: string;
	readonly state?: 'hidden' | 'veryHidden';
	readonly merges?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Cell styles of these workbooks: 0 plain, 1 date, 2 date with time, 3 own format `dd.mm.yyyy`, 4 `0.00`, 5 time. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="2" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** An Excel workbook as Excel would pack it, from the XML of its rows and its shared texts. */
export function workbook(
	sheets: readonly SheetPart[],
	{ texts = [], is1904 = false }: { texts?: readonly string[]; is1904?: boolean } = {},
): Uint8Array {
	const types = sheets.map(
		(_, i) =>
			`<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
	);
	const listed = sheets.map(
		({ name, state }, i) =>
			`<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
	);
	const related = sheets.map(
		(_, i) =>
			`<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
	);
	return zip([
		{
			path: '[Content_Types].xml',
			content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
		},
		{
			path: '_rels/.rels',
			content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		},
		{
			path: 'xl/workbook.xml',
			content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets></workbook>`,
		},
		{
			path: 'xl/_rels/workbook.xml.rels',
			content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="rId91" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId92" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		},
		{ path: 'xl/styles.xml', content: STYLES },
		{
			path: 'xl/sharedStrings.xml',
			content: `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
		},
		...sheets.map(({ rows, merges = '' }, i) => ({
			path: `xl/worksheets/sheet${i + 1}.xml`,
			content: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${merges}</worksheet>`,
		})),
	]);
}
