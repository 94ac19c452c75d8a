export const launchArguments = [];
export function browserPath() {
	return '/usr/bin/chromium';
}
