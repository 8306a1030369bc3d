// Codes of the API in the order in which people choose them; their words: texts people.<group>.
export const kinds = ["volunteer", "fee_paid", "employee", "agency", "in_house"] as const;
export const personStates = ["active", "paused", "left"] as const;
export const genders = ["female", "male", "diverse"] as const;
export const levels = ["a1", "a2", "b1", "b2", "c1", "c2", "native"] as const;
export const evidences = ["exam", "certificate", "interview", "self_declared"] as const;
export const forms = ["spoken", "signed", "written"] as const;
export const directions = ["both", "from", "into"] as const;
export const qualifications = ["none", "trained", "certified", "professional", "sworn"] as const;
export const clearanceCodes = [
  "confidentiality",
  "basic_course",
  "criminal_record_check",
  "child_protection",
  "health",
  "psychosocial",
  "telephone_video",
] as const;
export const officeStates = ["active", "closed"] as const;
export const roles = ["requester", "coordinator", "interpreter", "tenant_admin"] as const;
