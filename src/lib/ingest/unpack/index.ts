export type { Inner, Unpacked } from './outcome';
export { unpack } from './unpack';
