import type { Filters } from '../../src/lib/model';

/** What measurements ask of the pages they are made on. All times are milliseconds. */
declare global {
	interface Window {
		/** On the site. */
		bench: {
			/** When page and workers have said nothing for so long; gives when they last did. */
			quietFor(ms: number): Promise<number>;
			/**
			 * From the file that was chosen to the first answer on screen, until it was read, typed and all of it known;
			 * and the longest the page was blocked meanwhile.
			 */
			answered(): Promise<{ ms: number; longest: number; read: number; typed: number; known: number }>;
			/** Presses Cancel: until the page says so. NaN: nothing was at work. */
			cancelled(): Promise<number>;
			/** Opens a screen by its name: until it stands there. */
			opened(screen: string): Promise<number>;
			/** Asks for other filters as a link does: the facts alone, and until the screen is redrawn. */
			filtered(search: string): Promise<{ facts: number; answers: number; drawn: number }>;
		};
		/** On the page that does the same bare, and on the one with other tools: until what was chosen is loaded. */
		startBare: () => Promise<void>;
		loadBare: () => Promise<number>;
		loadFrontEnd: () => Promise<number>;
		filterFrontEnd: (filters: Filters) => number;
		/** On the page that runs the site's SQL alone. */
		openSql: (engineFiles: string) => Promise<void>;
		changeSql: (filters: Filters) => Promise<number>;
	}
}
