import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { markOf } from "@/lib/programmes/domain/plan-items";
import type { PlanRefusal } from "@/lib/programmes/domain/publication";
import type { NamedSource } from "@/lib/programmes/domain/plan-sources";

/** Where each part of a plan is edited, by the name that `sourcesOf` gives it. */
const PAGES: Readonly<Record<string, string>> = {
  scope: "/pham-vi",
  criteria: "/bo-tieu-chi",
  evaluationPeriod: "/ky-danh-gia",
  precondition: "/dieu-kien",
  entry: "/dang-ky-lua-chon",
  route: "/tuyen",
  component: "/thanh-phan",
  milestone: "/moc",
  quota: "/chi-tieu",
  report: "/bao-cao",
  maintenance: "/duy-tri/hang-nam",
  withdrawal: "/duy-tri/thu-hoi",
  succession: "/duy-tri/sap-nhap",
  consequence: "/he-qua",
};

/** Parts whose items have a page under their key. */
const KEYED: readonly string[] = ["milestone", "quota", "report", "route", "component"];

const under = (page: string, mark: string): string => `${page}/${encodeURIComponent(mark)}`;

/** «report.monthly»: the page of that report; for an item without a key the list it stands in. */
function pageOfItem(item: NamedSource[0]): string {
  const [part = "", ...key] = item.split(".");
  const page = PAGES[part] ?? "";
  // A step stands on the page of its row.
  if (part === "route" && key[0] !== undefined) return under(page, key[0]);
  return KEYED.includes(part) && key.length > 0 ? under(page, key.join(".")) : page;
}

/** The page of a draft, below its own address, on which what stands against publishing is put right. */
export function mendingPage(plan: PlanDraft, refusal: PlanRefusal): string {
  switch (refusal.code) {
    case "plan.programme-not-carried":
      return "/nhap-tep";
    case "plan.scope-empty":
    case "plan.level-not-in-regime":
      return "/pham-vi";
    case "plan.criteria-missing":
    case "plan.criteria-ambiguous":
      return "/bo-tieu-chi";
    case "plan.criteria-not-published":
    case "plan.criteria-not-for":
    case "plan.criteria-illustrative": {
      const named = plan.criteria.find(({ criteriaKey }) => criteriaKey === refusal.criteriaKey);
      return named ? under("/bo-tieu-chi", markOf(named)) : "/bo-tieu-chi";
    }
    case "plan.milestone-outside-cycle":
    case "plan.milestone-not-computable":
      return under("/moc", refusal.milestone);
    case "plan.clause-missing":
    case "plan.milestone-unknown":
    case "plan.body-missing":
      return pageOfItem(refusal.item);
    case "plan.version-overlaps":
      return "/thong-tin";
    case "plan.key-duplicated":
      return "/nhap-tep";
    case "plan.route-missing":
    case "plan.route-ambiguous":
      return "/tuyen";
    case "plan.route-decision-not-last":
    case "plan.route-not-workable":
    case "plan.opinion-misplaced":
      return under("/tuyen", refusal.row);
    case "plan.signer-not-of-body":
      return refusal.row === null ? "/dang-ky-lua-chon" : under("/tuyen", refusal.row);
    case "plan.selector-missing":
      return "/dang-ky-lua-chon";
    case "plan.component-maker-missing":
    case "plan.component-step-missing":
    case "plan.component-step-not-of-maker":
      return under("/thanh-phan", refusal.component);
  }
}
