import type { FilePlan } from '../plan';
import { OWN } from '../recognise/recognise';

/**
 * Files whose ids are compared: those of one shape. Exports of one system name their rows alike,
 * also where somebody added a column since.
 */
export function scopeOf({ system, shape }: Pick<FilePlan, 'system' | 'shape'>): string {
	return system === null || system === OWN ? shape : system;
}
