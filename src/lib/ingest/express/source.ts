/** Bytes that are read a part at a time, so that a large file is never in memory as a whole. */
export interface ByteSource {
	readonly size: number;
	/** The bytes from one place up to another, in memory of their own. */
	read(from: number, to: number): Promise<Uint8Array>;
}

/** A file as the browser hands it over. */
export const bytesOf = (blob: Blob): ByteSource => ({
	size: blob.size,
	read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});
