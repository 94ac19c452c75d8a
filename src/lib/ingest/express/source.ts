/** Bytes that are read a part at a time, so that a large file is never in memory as a whole. */
export interface ByteSource {
	readonly size: number;
	/**
	 * The bytes from one place up to another, in memory of their own.
	 *
	 * @throws UnreadableError
	 */
	readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** The file cannot be read, or no longer. */
export class UnreadableError extends Error {
	override readonly name = 'UnreadableError';
}

/** A file as the browser hands it over. */
export const bytesOf = (blob: Blob): ByteSource => ({
	size: blob.size,
	async read(from, to) {
		try {
			return new Uint8Array(await blob.slice(from, to).arrayBuffer());
		} catch (error) {
			throw new UnreadableError(error instanceof Error ? error.message : String(error));
		}
	},
});
