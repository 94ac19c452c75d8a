import type { Early } from './early/replay';

declare global {
	namespace App {}
	/** Version of duckdb-wasm, set at build time: its files are served under it. */
	const __ENGINE_VERSION__: string;
	interface Window {
		/** Until the page has come to life. */
		early?: Early;
	}
}

export {};
