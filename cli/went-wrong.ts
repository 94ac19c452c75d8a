import { EngineError } from '$lib/engine';
import { UnusableError } from './unusable';

const DISK_FULL = /max_temp_directory_size|no space left on device/i;
/** What the machine running this says where a text, a list or a buffer grows beyond what it can hold. */
const TOO_MUCH =
	/invalid (?:string|array|typed array) length|array buffer allocation failed|(?:map|set) maximum size exceeded|longer than 0x/i;

/** What a person is told of an error that what they gave may cause; null: a bug, which is not hidden. */
export function sentenceOf(error: unknown): string | null {
	if (error instanceof UnusableError) return error.message;
	if (error instanceof EngineError) {
		if (DISK_FULL.test(error.message))
			return 'The disk is full: name a folder with more room by --spill, or give the engine more memory by --memory.';
		if (error.code === 'memory')
			return 'The engine has too little memory for these files: give it more by --memory, or fewer --threads.';
		return error.message;
	}
	if (error instanceof Error && TOO_MUCH.test(error.message))
		return 'These files hold more than can be read at once: export fewer years at a time, or fewer columns.';
	return null;
}
