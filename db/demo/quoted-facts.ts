import type { Fact } from "./fact-rows.ts";

/** Why a figure is only quoted: said for one fact, or else for its kind, or else for its subject. */
export function reasonForQuoting(fact: Fact): string | null {
  return BY_FACT[fact.id] ?? BY_KIND[fact.kind] ?? BY_SECTOR[fact.sector] ?? null;
}

const DIVISIONS = "counts villages: the division list of today differs, so both figures are shown";
const EXITS = "poverty exits of households and persons are not recorded in the rows";
const OUTSIDE = "not a work or a service that the rows describe";

const BY_FACT: Readonly<Record<string, string>> = {
  "SP-001": "a digit is lost in the source; the census comes near to the reading, it does not prove it",
  "SP-004": DIVISIONS,
  "SP-008": EXITS,
  "SP-009": EXITS,
  "SP-011": "an incidence of a past year, whose population is not recorded",
  "SP-012": "an incidence of a past year, whose population is not recorded",
  "SP-036": "industry awards are no works",
  "SP-037": "safety-net households are not recorded",
  "SP-038": "safety-net persons are not recorded",
  "SP-039": "a benefit rate",
  "SP-040": "a benefit rate",
  "SP-049": "how many of the people served are poor is not recorded by hamlet",
  "SP-065": "running costs of villages are not recorded",
  "SP-077": "tourism is not one of the sectors",
  "SP-079": DIVISIONS,
  "SP-080": "labourers are not recorded",
  "HQ-001": DIVISIONS,
  "HQ-005": "industry awards are no works",
  "HQ-006": "irrigation is not a village service here",
  "HQ-008": OUTSIDE,
  "HQ-009": OUTSIDE,
  "HQ-010": OUTSIDE,
  "HQ-011": OUTSIDE,
  "HQ-012": OUTSIDE,
  "HQ-015": "policy documents are not recorded",
  "HQ-016": "reform measures are not recorded",
  "HQ-026": "a highest cost per square metre; its unit is implied only",
  "HQ-034": "cooperatives are not recorded",
  "HQ-037": "industry parks are not site facilities",
  "HQ-038": "cooperatives are not recorded",
  "HQ-051": "tariffs are not recorded",
  "PZ-005": "the rural population that it divides by is not given",
  "PZ-008": "which two townships they are is not given",
  "PZ-067": "how much money others added is not told apart by project",
  "JD-001": "the area of the drawn outline is not the surveyed one",
  "JD-004": DIVISIONS,
  "JD-029": "houses found are fewer than houses improved, and not recorded by village",
  "JD-030": "households with a water problem are not recorded by village",
  "JD-035": "weather is not recorded",
  "JD-036": "weather is not recorded",
  "JD-037": "emergencies are not recorded",
  "JD-041": "who sent a doctor is not recorded; the staffing of twelve clinics is",
  "JD-042": "who sent a doctor is not recorded; the staffing of twelve clinics is",
  "JD-049": "beneficiaries are not recorded",
  "JD-052": "earnings are not recorded",
  "JD-053": "beneficiaries are not recorded",
  "JD-054": "shops are not recorded",
  "JD-063": "last year's base of the county funds, which are counted as one sum",
  "JD-064": "this year's addition to the county funds, which are counted as one sum",
  "JD-080": "earnings of villages are not recorded",
  "JD-083": "earnings of villages are not recorded",
  "JD-094": "members of cooperatives are not recorded",
};

const BY_KIND: Readonly<Record<string, string>> = {
  CLAIM: "a claim: it is answered by coverage, not counted",
  TARGET: "a target that nothing on the ground answers yet",
  STANDARD: "a standard, held against the ground and not counted in it",
  STRUCTURE: "says how things are arranged, not how many stand",
};

const BY_SECTOR: Readonly<Record<string, string>> = {
  organisation: "how the work is organised is not recorded",
  supervision: "meetings and checks are not recorded",
  public_services: "use and support of services are not recorded, only the places that give them",
  poverty: "incomes and benefits are not recorded",
};
