/** Length of the hypotenuse; for shares and errors, far from overflow. */
export const hypotenuse = (a: number, b: number): number => Math.sqrt(a * a + b * b);
