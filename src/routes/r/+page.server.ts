import { dev } from '$app/environment';
import { readerFiles } from '../../../tools/reader-page.js';

export const load = () => ({ files: readerFiles(!dev) });
