import type { LeadClass } from '../../../src/lib/model';

/** Words of a list of sources, by the class to which each belongs by the definitions and the facts of exports. */
export type Families = Readonly<Partial<Record<LeadClass, readonly string[]>>>;

/** The firm's own labels, as it keeps them where a CRM brings no list of its own. */
export const FIRM_FAMILIES: Families = {
	referral: ['Client Referral', 'External Referral', 'Employee Referral', 'Partner', 'Recommendation'],
	introduction: ['Word of mouth', 'Networking', 'Introduction'],
	lead: ['Google Ads', 'Website', 'LinkedIn', 'Newsletter', 'Facebook', 'Cold Call', 'Trade Show', 'Webinar', 'Directory', 'Online Store'],
	'existing-client': ['Existing customer'],
}; // prettier-ignore

export const SALESFORCE_FAMILIES: Families = {
	referral: ['Partner Referral', 'External Referral', 'Employee Referral'],
	introduction: ['Word of mouth', 'Networking'],
	lead: ['Advertisement', 'Web', 'Purchased List', 'Seminar - Internal', 'Public Relations', 'Phone Inquiry', 'Trade Show', 'LinkedIn', 'Newsletter', 'Facebook'],
}; // prettier-ignore

export const ZOHO_FAMILIES: Families = {
	referral: ['External Referral', 'Employee Referral', 'Partner'],
	introduction: ['Word of mouth', 'Networking', 'Introduction'],
	lead: ['Advertisement', 'Web Research', 'Seminar-Internal', 'Public Relations', 'OnlineStore', 'Cold Call', 'Trade Show', 'LinkedIn', 'Newsletter', 'Facebook'],
}; // prettier-ignore

export const DYNAMICS_FAMILIES: Families = {
	referral: ['External Referral', 'Employee Referral', 'Partner'],
	introduction: ['Word of Mouth', 'Networking', 'Introduction'],
	lead: ['Advertisement', 'Web', 'Seminar', 'Public Relations', 'Online Store', 'Cold Call', 'Trade Show', 'LinkedIn', 'Newsletter', 'Facebook'],
}; // prettier-ignore

export const ODOO_FAMILIES: Families = {
	...FIRM_FAMILIES,
	lead: ['Search engine', ...(FIRM_FAMILIES.lead ?? []).filter((word) => word !== 'Google Ads')],
};

/** A bare "Employee" is somebody of the house who passed it on; the list knows no longer word for it. */
export const SUITECRM_FAMILIES: Families = {
	referral: ['Partner', 'Employee'],
	introduction: ['Word of mouth', 'Networking'],
	lead: ['Campaign', 'Web Site', 'Self Generated', 'Email', 'Conference', 'Direct Mail', 'Public Relations', 'Cold Call', 'Trade Show'],
	'existing-client': ['Existing Customer'],
}; // prettier-ignore

export const ESPOCRM_FAMILIES: Families = {
	referral: ['Partner', 'Employee Referral'],
	introduction: ['Word of mouth', 'Networking', 'Introduction'],
	lead: ['Campaign', 'Web Site', 'Email', 'Call', 'Public Relations', 'Trade Show', 'LinkedIn', 'Facebook'],
	'existing-client': ['Existing Customer'],
};
