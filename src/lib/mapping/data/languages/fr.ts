import type { Language } from './language';

export const FRENCH: Language = {
	name: 'French',
	headers: {
		id: 'identifiant,numéro,n°,id de la fiche,id de fiche d’informations,id de l’opportunité,identifiant externe,référence',
		name: 'nom,nom complet,intitulé,libellé,titre,nom de la transaction,nom de l’opportunité,nom de l’affaire,opportunité,affaire,client,nom du client,contact,nom du contact,prospect,prénom + nom',
		company:
			'entreprise,société,nom de l’entreprise,nom de la société,raison sociale,organisation,compte,nom du compte',
		'client id': 'numéro client,id client,identifiant client,id du contact,id du compte',
		status:
			'statut,état,situation,résultat,issue,statut du lead,statut de l’opportunité,statut de l’affaire,conclu ?',
		stage:
			'étape,phase,phase de la transaction,étape de la transaction,phase du deal,étape de l’opportunité,étape de vente,étape du pipeline,phase du cycle de vie',
		'is won': 'gagné,gagnée,gagné ?,signé ?,devenu client,converti',
		'is closed': 'fermé,fermée,clôturé,clôturée,perdu,perdue',
		created:
			'créé le,créée le,affaire créée,affaire créée le,opportunité créée le,date de création,créé,date de demande,date de la demande,date du premier contact,demande reçue le,reçu le,date d’entrée,date d’ouverture,ajouté le,date d’ajout,date',
		closed:
			'date de clôture,date de fermeture,fermé le,fermée le,clôturé le,clôturée le,conclu le,date de décision,date de signature,signé le,date de conversion,gagné le + perdu le,date de gain + date de perte,date du gain + date de la perte,date de gain,date de clôture réelle,date de clôture prévue,date de fermeture prévue',
		amount:
			'montant,montant ht,valeur,valeur de l’affaire,honoraires,chiffre d’affaires,revenu,revenu réel,revenu espéré,revenu estimé,prix,montant de la transaction',
		currency: 'devise,devise de la valeur,devise de valeur,monnaie,code devise',
		source:
			'source,source du lead,origine,provenance,canal,canal d’acquisition,origine du contact,origine du client,origine du lead,origine de la piste,comment nous avez-vous connu,comment nous avez-vous connus,comment nous avez-vous trouvé,comment ont-ils entendu parler de nous,comment nous a-t-il connu,connu par,connu via,source d’origine,source de trafic d’origine',
		referrer:
			'recommandé par,recommandée par,parrain,prescripteur,apporteur d’affaires,recommande par qui,recommandation de,présenté par,apporté par,envoyé par,référé par,parrainé par,nom du prescripteur',
		'kind of business': 'type de transaction,type d’affaire,type d’opportunité',
		owner:
			'propriétaire,responsable,propriétaire de la transaction,propriétaire du lead,propriétaire de l’opportunité,vendeur,commercial,conseiller,attribué à,assigné à,chargé d’affaires',
		service: 'service,prestation,produit',
		contacted: 'premier contact,contacté le,première réponse',
		industry: 'secteur,secteur d’activité,branche',
		region: 'région,pays,ville',
		modified:
			'modifié le,modifiée le,date de modification,dernière modification,date de dernière modification,mis à jour le,dernière mise à jour,dernière activité',
	},
};
