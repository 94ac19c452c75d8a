import type { Report } from '../model';

/** Opportunities that the rows in use make, whatever the filters: rows that tell more of one in another file make none. */
export const opportunitiesIn = ({ used, files }: Report['rows']): number =>
	files.reduce((left, { joined }) => left - joined, used);
