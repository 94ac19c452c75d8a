import type { Dependence, Depended, ProvenReport } from '../../model';
import { isShared } from '../advice';
import { clip } from '../sources/names';
import { listed, number } from '../say';

/** Fewer equally large partners than this is few: one of four is a quarter. */
const FEW = 4;

/** What to do about it, in one sentence; empty for whoever reads a shared report. */
export function whatToDo(dependence: Dependence, report: ProvenReport): string {
	if (isShared(report)) return '';
	const { verdict, because, first, alike, effective, partners } = dependence;
	const [top, ...others] = first;
	const name = clip(top.partner);
	if (because === 'unnamed') return 'Say on this page who sent those that name nobody: then it can be told.';
	if (because === 'few')
		return 'Ask each partner you have for one introduction: more than one door open is what helps now.';
	if (isQuiet(top) && alike === 1)
		return `Call ${name} first: most came from there, and it has become quiet.`;
	if (verdict === 'no' && effective >= FEW)
		return 'There is nothing to repair: keep in touch with those who bring most.';
	if (partners === 1)
		return `Look after ${name}, and ask for one introduction elsewhere each month, so that a second partner grows.`;
	if (alike > 1)
		return `Keep in touch with each of these ${number(alike)}, and let no long silence come between.`;
	const next = others.slice(0, 2).map(({ partner }) => clip(partner));
	return `Look after ${name}, and ask ${listed(next)} for an introduction next, so that more rests on them.`;
}

const isQuiet = ({ status }: Depended): boolean => status === 'gone-quiet' || status === 'overdue';
