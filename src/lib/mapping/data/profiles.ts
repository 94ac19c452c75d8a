import { ACTIVECAMPAIGN } from './profiles/activecampaign';
import { BNI } from './profiles/bni';
import { CLIO } from './profiles/clio';
import { CLOSE } from './profiles/close';
import { DYNAMICS } from './profiles/dynamics';
import { ESPOCRM } from './profiles/espocrm';
import { HUBSPOT } from './profiles/hubspot';
import { ODOO } from './profiles/odoo';
import { PIPEDRIVE } from './profiles/pipedrive';
import type { Profile } from './profiles/profile';
import { SALESFORCE } from './profiles/salesforce';
import { SUITECRM } from './profiles/suitecrm';
import { ZOHO } from './profiles/zoho';

export type { Profile } from './profiles/profile';

/** Every known export. The first whose marks a file has is what the file is. */
export const PROFILES: readonly Profile[] = [
	...BNI,
	...PIPEDRIVE,
	...HUBSPOT,
	...ZOHO,
	...SUITECRM,
	...DYNAMICS,
	...CLOSE,
	...SALESFORCE,
	...ESPOCRM,
	...CLIO,
	...ACTIVECAMPAIGN,
	...ODOO,
];

/** The export that goes by a name; null where nobody knows it. */
export function profileNamed(system: string | null): Profile | null {
	return PROFILES.find((profile) => profile.system === system) ?? null;
}

/** Headers that only leads and contacts have: there "converted" is a step, not the end. */
export const LEAD_FILE_MARKS =
	'lead id,lead status,lead owner,converted,is converted,isconverted,converted date,converteddate,converted date time,lead name,lifecycle stage,lead date';

/** Headers that only deals have, which may name the lead they came from beside. */
export const DEAL_FILE_MARKS =
	'deal id,deal name,deal stage,deal status,deal title,opportunity id,opportunity name,opportunity stage,opportunity status,is won,is closed won,sales stage';
