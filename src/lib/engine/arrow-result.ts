import {
	DataType,
	type AsyncRecordBatchStreamReader,
	type Data,
	type TypeMap,
	type Utf8,
	type Vector,
} from 'apache-arrow';
import type { Result } from './types';

/** Reads a stream of Arrow batches to its end into plain columns. */
export async function collect<T extends TypeMap>(stream: AsyncRecordBatchStreamReader<T>): Promise<Result> {
	const names: string[] = [];
	const parts: Vector[][] = [];
	let rows = 0;
	for await (const batch of stream) {
		if (names.length === 0) names.push(...batch.schema.fields.map((field) => field.name));
		rows += batch.numRows;
		for (let i = 0; i < names.length; i++) {
			const vector: Vector | null = batch.getChildAt(i);
			if (vector !== null) (parts[i] ??= []).push(vector);
		}
	}
	const column = (name: string): readonly Vector[] => {
		const index = names.indexOf(name);
		if (index < 0 && rows > 0) throw new Error(`No column ${name} in the answer.`);
		return parts[index] ?? [];
	};
	return {
		rows,
		numbers: (name) => numbers(column(name), rows),
		texts: (name) => column(name).flatMap(texts),
	};
}

function numbers(vectors: readonly Vector[], rows: number): Float64Array {
	const out = new Float64Array(rows);
	let at = 0;
	for (const vector of vectors) {
		if (vector.nullCount === 0 && (DataType.isFloat(vector.type) || DataType.isInt(vector.type))) {
			out.set(vector.toArray() as Float64Array | Int32Array, at);
			at += vector.length;
			continue;
		}
		for (const value of vector as Iterable<unknown>) out[at++] = typeof value === 'number' ? value : NaN;
	}
	return out;
}

const utf8 = new TextDecoder();

function texts(vector: Vector): (string | null)[] {
	if (!DataType.isUtf8(vector.type))
		return Array.from(vector as Iterable<unknown>, (value) => (typeof value === 'string' ? value : null));
	return (vector.data as readonly Data<Utf8>[]).flatMap(decoded);
}

/** All texts of a batch: decoded at once where every byte is a character, else one by one. */
function decoded(data: Data<Utf8>): (string | null)[] {
	const { length, valueOffsets, values } = data;
	const start = valueOffsets[0] ?? 0;
	const bytes = values.subarray(start, valueOffsets[length] ?? start);
	const whole = utf8.decode(bytes);
	const read =
		whole.length === bytes.length
			? (from: number, to: number) => whole.slice(from, to)
			: (from: number, to: number) => utf8.decode(bytes.subarray(from, to));
	return Array.from({ length }, (_, i) =>
		data.getValid(i) ? read((valueOffsets[i] ?? 0) - start, (valueOffsets[i + 1] ?? 0) - start) : null,
	);
}
