import { PERSON_FIELDS, problem } from '../../model';
import type { Mapping, PersonField, Problem } from '../../model';
import { tellsOfPeople } from '../people/columns';
import { findPartners } from '../people/found';
import type { FilePlan } from '../plan';
import { partnerSpelling } from '../names/spelling';
import type { Plans } from '../settle';
import type { FileContext } from './fields';
import { partnerTotals } from './same';

/** Partners who were found by name among the people of a file, and those who could not be told from others. */
export function peopleRemarks(
	files: readonly FileContext[],
	{ files: plans }: Plans,
	given: Mapping,
): Problem[] {
	if (!plans.some(tellsOfPeople)) return [];
	const names = partnerTotals(files, given);
	const found = findPartners(plans, names.keys(), given.merges, partnerSpelling(names, given.merges));
	return plans
		.filter(tellsOfPeople)
		.flatMap((plan) => [
			...takenFrom(plan, found.partners.get(plan.index) ?? 0),
			...sharedNames(plan, found.shared.get(plan.index) ?? 0),
		]);
}

const WORDS: Readonly<Record<PersonField, string>> = {
	'last touch': 'last contact',
	'e-mail': 'e-mail address',
	phone: 'phone number',
};

/** "last contact, e-mail address and phone number" */
function given(plan: FilePlan, and: 'and' | 'or'): string {
	const words = PERSON_FIELDS.filter((field) => plan.columns.has(field)).map((field) => WORDS[field]);
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

const PARTNERS_INSTEAD = 'If all who stand in it are partners, say so under Columns.';

function takenFrom(plan: FilePlan, names: number): Problem[] {
	const place = { file: plan.reading.name };
	const fix = plan.people ? PARTNERS_INSTEAD : '';
	if (names > 0)
		return [
			problem(
				'partners-among-contacts',
				`${names === 1 ? 'One partner stands' : `${names.toLocaleString('en')} partners stand`} by name in ${plan.reading.name}, which gives the ${given(plan, 'and')}.`,
				fix,
				place,
			),
		];
	if (!plan.people) return [];
	return [
		problem(
			'no-partner-among-contacts',
			`Nobody in ${plan.reading.name} has the name of a partner: nothing is taken from there.`,
			fix,
			place,
		),
	];
}

function sharedNames(plan: FilePlan, names: number): Problem[] {
	if (names === 0) return [];
	const who =
		names === 1 ? 'The name of one partner is' : `The names of ${names.toLocaleString('en')} partners are`;
	return [
		problem(
			'name-of-several-contacts',
			`${who} that of several people in ${plan.reading.name}: no ${given(plan, 'or')} is taken for ${names === 1 ? 'it' : 'them'}.`,
			'Where it says who referred, write the firm behind the name, such as “Ann Lee (Lee & Co)”, or give the e-mail address in a partners file.',
			{ file: plan.reading.name },
		),
	];
}
