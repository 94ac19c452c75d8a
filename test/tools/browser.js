/** @type {string[]} */
export const launchArguments = [];
/** @returns {string | null} */
export function browserPath() {
	return '/usr/bin/chromium';
}
