export const REPLIES = ['yes', 'not sure', 'no'] as const;
/** An answer of the worksheet, as it is written to a file. */
export type Reply = (typeof REPLIES)[number];

export const QUESTIONS = ['wouldRefer', 'knowsWelcome', 'canExplain'] as const;
/** What the worksheet asks of each person, by the part that keeps the answer. */
export type Question = (typeof QUESTIONS)[number];

/** What was answered of one person; null: nothing, or nothing that is understood. */
export type Replies = Readonly<Record<Question, Reply | null>>;

/** The same as it was written. */
export type Written = Readonly<Record<Question, string | null>>;

/**
 * Phrases of several languages, as `plain` has them. A word that says yes in one of them and no in another stands in
 * neither list.
 */
const PHRASES: Readonly<Record<Reply, string>> = {
	yes:
		'yes,y,yep,yeah,yup,sure,certainly,definitely,absolutely,of course,true,1,x,ok,okay,✓,✔,☑,✅,👍,' +
		'ja,j,jawohl,sicher,gewiss,auf jeden fall,klar,wahr,oui,bien sur,certainement,vrai,si,claro,seguro,por supuesto,' +
		'verdadero,sim,com certeza,verdadeiro,certo,certamente,vero,zeker,tak,oczywiscie,prawda,jo,igen',
	'not sure':
		'not sure,unsure,not certain,uncertain,maybe,perhaps,possibly,probably,probably not,likely,unlikely,dont know,' +
		'do not know,no idea,unknown,unclear,cant tell,cannot tell,cant say,cannot say,hard to say,depends,it depends,' +
		'partly,in part,somewhat,a little,sometimes,i think so,think so,yes and no,50/50,so so,never asked,tbd,' +
		'vielleicht,eventuell,evtl,unsicher,nicht sicher,weiss nicht,weiss ich nicht,keine ahnung,teils,teilweise,teils teils,jein,' +
		'kommt darauf an,wahrscheinlich,unklar,unbekannt,peut etre,pas sur,pas sure,je ne sais pas,ne sais pas,en partie,' +
		'ca depend,probablement,quiza,quizas,tal vez,a lo mejor,no se,no lo se,no estoy seguro,no estoy segura,depende,puede ser,' +
		'talvez,nao sei,nao tenho certeza,forse,non so,non lo so,non sono sicuro,non sono sicura,dipende,in parte,' +
		'misschien,weet niet,weet ik niet,niet zeker,onzeker,deels,moze,byc moze,nie wiem,kanske,kanskje,maske,talan',
	no:
		'no,n,nope,not yet,not really,not at all,never,false,0,✗,✘,❌,👎,nein,noch nicht,nicht wirklich,eher nicht,kaum,' +
		'gar nicht,falsch,non,pas encore,pas vraiment,jamais,faux,todavia no,aun no,nunca,falso,nao,ainda nao,non ancora,mai,' +
		'nee,nog niet,nooit,nie,jeszcze nie,nigdy,nej,nei',
};

const MEANT: ReadonlyMap<string, Reply> = new Map(
	REPLIES.flatMap((reply) => PHRASES[reply].split(',').map((phrase) => [phrase, reply] as const)),
);

/** Longer texts are stories, and their first word may not be the answer. */
const LONGEST = 60;

/** Without case, accents, quotes and what ends a sentence. */
const plain = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}|\uFE0F/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replace(/['’‘"“”„«»]/gu, '')
		.replace(/\s-\s/gu, ' – ')
		.replace(/[-_\s]+/gu, ' ')
		.replace(/[.!\s]+$/u, '')
		.trim();

/**
 * What an answer means, in words of several languages: "Yes", "y", "ja", "maybe", "?"; also where more follows the
 * answer ("Yes, if asked"). null: blank, or not understood, which is shown as it stands and kept.
 */
export function readReply(text: string | null): Reply | null {
	const said = plain(text ?? '');
	if (said === '' || said.length > LONGEST) return null;
	if (/^\?+$/.test(said)) return 'not sure';
	const whole = MEANT.get(said);
	if (whole !== undefined) return whole;
	const asked = /^(.*\S)\s*\?+$/u.exec(said)?.[1];
	if (asked !== undefined) return MEANT.has(asked) ? 'not sure' : null;
	const [first = '', ...more] = said.split(/\s*[,;:.!(–—]\s*/u);
	const reply = MEANT.get(first) ?? null;
	// "Yes, no, I don't know": words that answer otherwise leave it open what was meant.
	const others = more
		.map((part) => MEANT.get(part.replace(/\)$/, '')))
		.filter((other) => other !== undefined);
	return others.every((other) => other === reply) ? reply : null;
}

export const repliesOf = (written: Written): Replies => ({
	wouldRefer: readReply(written.wouldRefer),
	knowsWelcome: readReply(written.knowsWelcome),
	canExplain: readReply(written.canExplain),
});

/** Something is written, understood or not. */
export const isAnswered = (written: Written): boolean =>
	QUESTIONS.some((question) => written[question] !== null);
