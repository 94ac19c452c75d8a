/**
 * The quadratic form sᵀ V⁻¹ s of a score and its covariance matrix, by Cholesky's factor.
 *
 * @param score of length k
 * @param covariance k × k, symmetric
 * @returns null where the matrix is not positive definite: some group tells nothing
 */
export function quadraticForm(
	score: readonly number[],
	covariance: readonly (readonly number[])[],
): number | null {
	const factor: number[][] = [];
	const solved: number[] = [];
	for (const [i, row] of covariance.entries()) {
		const line: number[] = [];
		const dot = (other: readonly number[]): number =>
			line.reduce((sum, value, k) => sum + value * other[k]!, 0);
		for (let j = 0; j < i; j += 1) line.push((row[j]! - dot(factor[j]!)) / factor[j]![j]!);
		const pivot = row[i]! - dot(line);
		if (!(pivot > 1e-12 * row[i]!)) return null;
		solved.push((score[i]! - dot(solved)) / Math.sqrt(pivot));
		factor.push([...line, Math.sqrt(pivot)]);
	}
	return solved.reduce((sum, value) => sum + value * value, 0);
}
