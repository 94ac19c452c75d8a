/** What is wrong with how the program was called, or with what it was given: one sentence, exit 2. */
export class UnusableError extends Error {
	override readonly name = 'UnusableError';
}
