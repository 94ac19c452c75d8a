import { dev } from '$app/environment';
import { readerFiles } from '../../../tools/reader-entry.js';

export const load = () => ({ files: readerFiles(!dev) });
