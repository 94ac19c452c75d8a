export { unpack, type Inner, type Unpacked } from './unpack';
