//! `--what-if`: what would follow from an act, without its being done.

use serde_json::{Value, json};

use crate::cli::lang;
use crate::cli::output::{Problem, print_findings, print_json};
use crate::domain::acts::decide::{Act, CancelLicences, ReleaseUser};
use crate::domain::acts::entry::{About, Spec, about};
use crate::domain::readings::billing::{self, Cancellation};
use crate::domain::readings::desk::Present;
use crate::domain::readings::finding::Finding;
use crate::domain::readings::licence;
use crate::domain::readings::refusal::{OfLicence, Refusal};
use crate::words::Words;

/// Prints what would follow, as JSON where that is wanted.
pub type Would = fn(&Act, Present<'_>, bool) -> Result<(), Problem>;

/// For acts that have more to say of it than what they are judged by.
pub fn would(spec: &Spec) -> Option<Would> {
    match spec.about {
        About::Licence(about::Licence::Cancel) => Some(cancel),
        About::Licence(about::Licence::Release) => Some(release),
        _ => None,
    }
}

fn cancel(act: &Act, cx: Present<'_>, as_json: bool) -> Result<(), Problem> {
    let Act::CancelLicences(CancelLicences { tenant, count, since, .. }) = act else { return Ok(()) };
    let id = tenant.as_str();
    let zone = billing::of(cx.desk, id, cx.now).map_or(cx.desk.world().zone, |line| line.terms.zone);
    let at = since.instant(zone, cx.now);
    let cancellation = Cancellation::what_if(cx.desk, id, *count, at, cx.now)
        .map_err(|refusal| Problem::refused(&refusal, as_json))?;
    if as_json {
        return print_json(&whole(id, &cancellation));
    }
    print_findings(lang::words(cx.desk.world().zone), &cancellation.findings())
}

fn whole(tenant: &str, cancellation: &Cancellation<'_>) -> Value {
    let (before, after) = (&cancellation.before, &cancellation.after);
    let ceiling = after.ceiling;
    let pool = cancellation.pool;
    json!({
        "tenant": tenant,
        "ceiling_of": cancellation.whose.id(),
        "cancel": cancellation.count,
        "count_before": before.count,
        "count": after.count,
        "baseline": ceiling.map(|c| c.baseline.count),
        "baseline_day": ceiling.map(|c| c.baseline.day),
        "baseline_marked": ceiling.map(|c| c.baseline.ground.is_marked()),
        "allowance": ceiling.map(|c| c.allowance),
        "cancelled_before": before.gross(),
        "cancelled": after.gross(),
        "counted": ceiling.map(|c| c.counted),
        "net": ceiling.map(|c| c.net),
        "left": ceiling.map(|c| c.left),
        "excess": ceiling.map(|c| c.excess),
        "too_many": cancellation.too_many(),
        "penalty_cents": ceiling.and_then(|c| c.penalty),
        "month_cents_before": cancellation.month.map(|(before, _)| before),
        "month_cents": cancellation.month.map(|(_, after)| after),
        "quota_bytes_before": pool.map(|(before, _)| before.quota),
        "quota_bytes": pool.map(|(_, after)| after.quota),
        "percent": pool.and_then(|(_, after)| after.percent()),
        "warning_percent": cancellation.warning,
    })
}

fn release(act: &Act, cx: Present<'_>, as_json: bool) -> Result<(), Problem> {
    let Act::ReleaseUser(ReleaseUser { tenant: id, product, user }) = act else { return Ok(()) };
    let tenant = cx.desk.world().tenants.by_id(id.as_str());
    let rules = tenant.and_then(|tenant| licence::contract(cx.desk, tenant, cx.now));
    let findings = tenant
        .zip(rules)
        .map(|(tenant, (_, rules))| licence::release(&tenant.licensing, rules, user, product.as_str()));
    let Some(findings) = findings.filter(|findings| !findings.is_empty()) else {
        let (tenant, product, user) = (id.clone(), product.clone(), user.clone());
        let refusal = Refusal::of(OfLicence::NothingToRelease { tenant, user, product });
        return Err(Problem::refused(&refusal, as_json));
    };
    if as_json {
        let plain = Words::english(cx.desk.world().zone);
        let one = |f: &Finding| json!({ "what": plain.found(&f.what), "rule": f.rule, "fine": f.fine });
        return print_json(&findings.iter().map(one).collect::<Vec<Value>>());
    }
    print_findings(lang::words(cx.desk.world().zone), &findings)
}
