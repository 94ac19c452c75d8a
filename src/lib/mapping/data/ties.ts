/** Columns that tie a row to rows of other files. */
export type Tie = 'own' | 'lead' | 'deal' | 'contact';

/**
 * Headers of each tie, parted by commas, best first. `own`: the row's own id as other files write it; `lead`: in a
 * file of deals, the lead it came from; `deal`: in a file of leads or contacts, the deal it became; `contact`: in a
 * file of deals or leads, the contacts it is with (several may stand in one cell, parted by `;`).
 */
export type Ties = Readonly<Partial<Record<Tie, string>>>;

/** Names that any system may give them. */
export const USUAL_TIES: Ties = {
	lead:
		'lead id,lead_id,originating lead,original lead,originating lead id,source lead id,converted lead id,converted from lead,' +
		'created from lead,from lead,lead number,lead record id,lead uuid,lead key',
	deal:
		'converted opportunity id,convertedopportunityid,created opportunity id,opportunity id,opportunity_id,converted deal id,converted deal.id,converted deal,' +
		'deal id,deal_id,associated deal ids,associated deal id,associated deals,converted to opportunity,converted opportunity,qualifying opportunity,originating opportunity',
	contact:
		'associated contact ids,associated contact id,contact id,contact_id,contactid,primary contact id,contact person id,person id,contact name.id,' +
		'converted contact id,convertedcontactid,created contact id',
};
