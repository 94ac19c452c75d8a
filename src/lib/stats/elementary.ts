/**
 * Elementary functions whose last digit does not depend on the browser. `Math.exp`, `Math.log` and `**` may
 * differ in it from one engine to the next; sums, products and `Math.sqrt` may not. With these a report from the
 * page and one from a shell are the same.
 */
export { default as exp } from '@stdlib/math-base-special-exp';
export { default as ln } from '@stdlib/math-base-special-ln';
export { default as pow } from '@stdlib/math-base-special-pow';
export { hypotenuse } from './hypotenuse';

export const square = (x: number): number => x * x;
