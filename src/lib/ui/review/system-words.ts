/** What a recognised export is called: Vouch's own templates are no system of somebody else's. */
export const systemWords = (system: string): string =>
	system.startsWith('Vouch') ? 'Vouch’s own form' : system;
