interface ScriptUrlPolicy {
	createScriptURL(url: string): unknown;
}
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | null = null;

/** The page's one policy for addresses of scripts: blobs and its own origin, nothing else. */
export function trusted(url: string): string {
	const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
	if (types === undefined) return url;
	policy ??= types.createPolicy('app', {
		createScriptURL: (candidate) => {
			const { protocol, origin } = new URL(candidate, location.href);
			if (protocol === 'blob:' || origin === location.origin) return candidate;
			throw new TypeError('A script from another origin is never started.');
		},
	});
	return policy.createScriptURL(url) as string;
}
