export function SickDialog() { return null; }
