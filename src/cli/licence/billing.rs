//! `pikett licence billing`

use chrono::{Datelike, Months, NaiveDate};
use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, or_unknown, print_json, print_rows};
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::OnMonth;
use crate::domain::base::zone;
use crate::domain::readings::billing::{
    self, BillingLine, BillingReading, Fee, Group, Invoice, Month, Whose,
};
use crate::domain::readings::desk::Desk;
use crate::words::Caption;
use crate::words::head::Head;
use crate::words::help::Time;
use crate::words::trouble::OfTime;

#[derive(Debug, clap::Args)]
pub struct BillingArgs {
    #[arg(long, value_name = "MONTH", help = help(Time::MonthOfBilling))]
    month: Option<OnMonth>,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &BillingArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let groups =
            groups(desk, args.month.map(|month| month.first(zone::day(desk.world().zone, now))), now)?;
        if args.read.json {
            return print_json(&groups.iter().flat_map(whole).collect::<Vec<_>>());
        }
        let heading = [
            Head::Reseller,
            Head::Tenant,
            Head::Count,
            Head::Average,
            Head::Amount,
            Head::Baseline,
            Head::Day,
            Head::Cancelled,
            Head::Net,
            Head::Allowance,
            Head::Left,
            Head::Excess,
            Head::Penalty,
            Head::State,
        ];
        print_rows(&heading, &groups.iter().flat_map(rows).collect::<Vec<_>>())
    })
}

/// Everybody who is charged, as they stood at the end of a month or stand now.
fn groups<'a>(
    desk: &'a Desk,
    month: Option<NaiveDate>,
    now: Instant,
) -> Result<Vec<(Group<'a>, Invoice)>, Problem> {
    let zone = desk.world().zone;
    let first = month.unwrap_or_else(|| zone::day(zone, now).with_day(1).unwrap_or_default());
    let next = first.checked_add_months(Months::new(1));
    let end = next.map_or(now, |next| zone::midnight(zone, next) - 1_i64).min(now);
    if zone::midnight(zone, first) > now {
        return Err(Problem::wrong(OfTime::BillingAhead));
    }
    let priced = |group: Group<'a>| {
        let invoice = Invoice::of(&group, first, end);
        (group, invoice)
    };
    Ok(billing::groups(desk, end).into_iter().map(priced).collect())
}

/// One object for each tenant, with what its reseller is charged and may cancel beside it.
fn whole((group, invoice): &(Group<'_>, Invoice)) -> Vec<Value> {
    let shares = group.shares.iter().zip(&invoice.months);
    shares.filter_map(|(line, month)| Some(share(group, invoice, line, (*month)?))).collect()
}

fn share(group: &Group<'_>, invoice: &Invoice, line: &BillingLine<'_>, month: Month) -> Value {
    let reading = &line.reading;
    let ceiling = reading.ceiling;
    let rounded = |hundredths: Option<u64>| hundredths.map(|value| value as f64 / 100.0);
    let reseller = match group.whose {
        Whose::Reseller(id) => Some(id),
        Whose::Tenant(_) => None,
    };
    json!({
        "tenant": line.id,
        "reseller": reseller,
        "month": month.first.format("%Y-%m").to_string(),
        "count": reading.count,
        "average": rounded(month.so_far.hundredths()),
        "average_whole_month": rounded(month.whole.hundredths()),
        "amount_cents": month.fee_so_far.map(Fee::cents),
        "amount_whole_month_cents": month.fee_whole.map(Fee::cents),
        "invoice_cents": invoice.so_far,
        "invoice_whole_month_cents": invoice.whole,
        "ceiling_of": if group.reading.ceiling.is_some() { group.whose.id() } else { line.id },
        "baseline": ceiling.map(|c| c.baseline.count),
        "baseline_day": ceiling.map(|c| c.baseline.day),
        "baseline_marked": ceiling.map(|c| c.baseline.ground.is_marked()),
        "cancelled": reading.gross(),
        "counted": ceiling.map(|c| c.counted),
        "net": ceiling.map(|c| c.net),
        "allowance": ceiling.map(|c| c.allowance),
        "left": ceiling.map(|c| c.left),
        "excess": ceiling.map(|c| c.excess),
        "price_cents": reading.price,
        "penalty_cents": ceiling.and_then(|c| c.penalty),
        "used_percent": ceiling.map(|c| c.used_percent),
        "state": ceiling.map(|c| c.state.word()),
    })
}

/// The reseller with all that it is charged for, below it the shares of its tenants; one row where
/// there is one tenant.
fn rows((group, invoice): &(Group<'_>, Invoice)) -> Vec<Vec<String>> {
    let reseller = match group.whose {
        Whose::Reseller(id) => id.to_string(),
        Whose::Tenant(_) => "-".to_owned(),
    };
    if let [line] = group.shares.as_slice() {
        let month = invoice.months.first().copied().flatten();
        return vec![cells(&[reseller, line.id.to_string()], &line.reading, average(month), invoice.so_far)];
    }
    let hundredths = invoice.average;
    let average_of_all = lang::timeless().number(&format!("{}.{:02}", hundredths / 100, hundredths % 100));
    let all = cells(&[reseller, lang::cell(Caption::All)], &group.reading, average_of_all, invoice.so_far);
    let share = |(line, month): (&BillingLine<'_>, &Option<Month>)| {
        let named = [String::new(), line.id.to_string()];
        let own = BillingReading {
            ceiling: line.reading.ceiling.filter(|_| group.reading.ceiling.is_none()),
            ..line.reading.clone()
        };
        cells(&named, &own, average(*month), month.and_then(|month| month.fee_so_far).map(Fee::cents))
    };
    std::iter::once(all).chain(group.shares.iter().zip(&invoice.months).map(share)).collect()
}

fn average(month: Option<Month>) -> String {
    or_unknown(month.map(|month| lang::timeless().amount(month.so_far)))
}

fn cells(
    named: &[String; 2],
    reading: &BillingReading,
    average: String,
    amount: Option<Cents>,
) -> Vec<String> {
    let mut cells = named.to_vec();
    let words = lang::timeless();
    let amount = or_unknown(amount.map(|amount| words.amount(amount)));
    cells.extend([reading.count.to_string(), average, amount]);
    let Some(c) = reading.ceiling else {
        cells.extend(["-", "-"].map(str::to_owned));
        cells.push(reading.gross().to_string());
        cells.extend(["-"; 6].map(str::to_owned));
        return cells;
    };
    let star = if c.baseline.ground.is_marked() { "*" } else { "" };
    cells.extend([
        format!("{}{star}", c.baseline.count),
        words.day(c.baseline.day),
        c.counted.to_string(),
        c.net.to_string(),
        c.allowance.to_string(),
        c.left.to_string(),
        c.excess.to_string(),
        or_unknown(c.penalty.map(|penalty| format!("~{}", words.amount(penalty)))),
        lang::state(c.state).to_owned(),
    ]);
    cells
}
