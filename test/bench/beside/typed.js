/** The export as SQL that knows it reads it: typed columns, and the groups that answers are made of. */

/** In the order of the export. @type {Readonly<Record<string, string>>} */
const TYPES = {
	id: 'BIGINT',
	name: 'VARCHAR',
	stage: 'VARCHAR',
	created: 'DATE',
	closed: 'DATE',
	amount: 'DOUBLE',
	currency: 'VARCHAR',
	owner: 'VARCHAR',
	source: 'VARCHAR',
	referrer: 'VARCHAR',
	description: 'VARCHAR',
	company: 'VARCHAR',
	service: 'VARCHAR',
	industry: 'VARCHAR',
	region: 'VARCHAR',
	contacted: 'DATE',
	needs: 'VARCHAR',
	fits: 'VARCHAR',
	accepted: 'VARCHAR',
	modified: 'DATE',
};
/** Means nothing to the site, which leaves it out, too. */
const LEFT_OUT = 'description';

/**
 * Nothing is found out from the file, and nothing is checked beyond what the reader itself does.
 * @param {string} path as the engine knows it
 */
export const loadSql = (path) => `CREATE TABLE deals AS
	SELECT * EXCLUDE (${LEFT_OUT})
	FROM read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"', dateformat='%Y-%m-%d',
		max_line_size=2097152, buffer_size=16777216,
		columns={${Object.entries(TYPES)
			.map(([name, type]) => `'${name}': '${type}'`)
			.join(', ')}})`;

const FACTS = `count(*) AS n, count(*) FILTER (WHERE stage = 'Closed Won') AS won,
	count(*) FILTER (WHERE stage = 'Closed Lost') AS lost,
	sum(amount) FILTER (WHERE stage = 'Closed Won') AS money,
	median(closed - created) FILTER (WHERE stage = 'Closed Won') AS days`;

/** By source, partner, month, owner, and what else figures are split by. */
export const GROUPED = [
	...['source', 'referrer', 'owner', 'service', 'industry', 'region'],
	"date_trunc('month', created), source",
	"date_trunc('month', created), owner",
].map((by) => `SELECT ${by}, ${FACTS} FROM deals GROUP BY ALL`);
