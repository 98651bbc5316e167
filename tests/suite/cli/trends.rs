//! Trends and the page of a month: figures, pictures, and that both are the same.

use roxmltree::{Document, Node, ParsingOptions};
use serde_json::{Value, json};

use super::Place;

/// What a page brings along, and nothing else.
const FOREIGN: [&str; 6] = ["http", "<script", "src=", "href=", "@import", "url("];

/// Two incidents that begin in October and November, one of them reopened, with a name that is markup.
fn place() -> Place {
    let place = Place::small();
    let report = "incident report --tenant klinikum-nord --reporter 'A. Berg' --channel phone";
    for (impact, urgency, received) in [
        ("high", "critical", "2026-10-25T00:30:00+02:00"),
        ("limited", "high", "2026-10-25T23:30:00+01:00"),
        ("high", "critical", "2026-10-26T00:10:00+01:00"),
    ] {
        let code = "--code 47-11 --override 'at night'";
        place.ok(&format!(
            "{report} --impact {impact} --urgency {urgency} --subject '<b>&' --received {received} {code}"
        ));
    }
    place.json("storage record klinikum-nord 26000000000 --at 2026-10-25T12:00:00Z");
    place
}

const OCTOBER: &str = "--from 2026-10-24 --to 2026-10-27 --at 2026-10-27T12:00:00+01:00";

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap()
}

/// The text of a node and all below it.
fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

#[test]
fn days_are_those_of_the_desk_also_when_the_clocks_are_changed() {
    let place = place();
    let all = read(&place.ok(&format!("report trends {OCTOBER} --format json")));
    let days = all["days"].as_array().unwrap();
    assert_eq!(
        days.iter().map(|day| day["day"].as_str().unwrap()).collect::<Vec<_>>(),
        ["2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27"]
    );
    assert_eq!(days[1]["received"], json!({ "p1": 1, "p2": 1, "p3": 0, "p4": 0 }));
    assert_eq!(days[2]["received"]["p1"], 1);
    assert_eq!(days[3]["open"], json!({ "p1": 2, "p2": 1, "p3": 0, "p4": 0 }));
    assert_eq!(days[0]["storage"], Value::Null);
    assert_eq!(days[1]["storage"]["used_bytes"], 26_000_000_000_u64);
    assert_eq!(all["months"].as_array().unwrap().len(), 6);
    let none = read(&place.ok(&format!("report trends {OCTOBER} --tenant software-haus --format json")));
    assert_eq!(none["days"][1]["received"]["p1"], 0);
    let csv = place.ok(&format!("report trends {OCTOBER} --format csv"));
    assert!(
        csv.contains("\n2026-10-25,1,1,0,0,0,0,0,0,0,0,0,0,1,1,0,0,,,,,26000000000,52000000000,"),
        "{csv}"
    );
}

#[test]
fn targets_are_those_of_the_monthly_table() {
    let place = place();
    let at = "--at 2026-11-03T12:00:00+01:00";
    let sla = read(&place.ok(&format!("report sla --month 2026-10 {at} --format json")));
    let trends = read(&place.ok(&format!("report trends {at} --format json")));
    let months = trends["months"].as_array().unwrap();
    let month = months.iter().find(|month| month["month"] == "2026-10").unwrap();
    for priority in 1..=4 {
        let rows = sla["rows"].as_array().unwrap().iter();
        let own: Vec<&Value> = rows.filter(|row| row["priority"] == format!("P{priority}")).collect();
        let sum = |what: &str| own.iter().map(|row| row[what].as_i64().unwrap()).sum::<i64>();
        let kept = &month["kept"][format!("p{priority}")];
        assert_eq!(
            (&kept["met"], &kept["missed"]),
            (&json!(sum("met")), &json!(sum("missed"))),
            "P{priority}"
        );
    }
    assert!(month["kept"]["p1"]["missed"].as_i64().unwrap() > 0, "{month}");
}

#[test]
fn a_sheet_of_pictures_has_the_figures_and_says_what_it_shows() {
    let place = place();
    let line = format!("report trends {OCTOBER} --format svg");
    let svg = place.ok(&line);
    assert_eq!(svg, place.ok(&line), "the same figures are the same picture");
    let page = parsed(&svg);
    let named =
        |name: &str| page.descendants().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
    let title = text(named("title").unwrap());
    assert_eq!(title, "Trends, all tenants, 24 Oct 2026 to 27 Oct 2026");
    let says = text(named("desc").unwrap());
    assert!(says.contains("received 0/0/0/0, resolved 0/0/0/0") && says.contains("open 2/1/0/0"), "{says}");
    assert_eq!(page.root_element().attribute("role"), Some("img"));
    let texts: Vec<String> = page
        .descendants()
        .filter(|node| node.tag_name().name() == "text")
        .map(|node| text(node).trim().to_owned())
        .collect();
    for said in [
        "Received and resolved",
        "P1 2",
        "P2 1",
        "2, max 1",
        "used 26 GB",
        "quota 52 GB",
        "2026-10",
        "no updates",
    ] {
        assert!(texts.iter().any(|text| text == said), "{said}: {texts:?}");
    }
    let one = place.ok(&format!("{line} --picture open"));
    assert!(one.contains("Open at the end of the day") && !one.contains("Received and resolved"));
    // Text in whatever font there is: none is named that would have to be looked for.
    assert!(svg.contains("font-family=\"sans-serif\"") && !svg.contains("<image"));
    let german = place.ok(&format!("--lang de {line}"));
    assert!(german.contains("Eingegangen und gelöst") && german.contains("24.10.2026"));
}

#[test]
fn the_page_of_a_month_brings_everything_along() {
    let place = place();
    let month = "report month --month 2026-10 --at 2026-11-03T12:00:00+01:00";
    let html = place.ok(&format!("{month} --format html"));
    for foreign in FOREIGN {
        assert!(!html.contains(foreign), "{foreign}");
    }
    let page = parsed(&html);
    assert_eq!(page.root_element().attribute("lang"), Some("en"));
    assert!(html.contains("@media print") && html.contains("prefers-color-scheme: dark"));
    let ids: Vec<&str> = page.descendants().filter_map(|node| node.attribute("id")).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!((once.len(), ids.len()), (14, 14), "each picture has a title and a description of its own");
    // What it says is what the tables say.
    let sla = place.ok("report sla --month 2026-10 --at 2026-11-03T12:00:00+01:00");
    let section = page
        .descendants()
        .find(|node| node.has_tag_name("section") && text(*node).trim().starts_with("Targets"))
        .unwrap();
    let rows = section.descendants().filter(|node| node.has_tag_name("tr"));
    let rows: Vec<String> = rows
        .map(|row| row.children().filter(Node::is_element).map(text).collect::<Vec<_>>().join(" "))
        .collect();
    let lines: Vec<String> = sla
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ").replace('_', " "))
        .collect();
    assert_eq!(
        rows.iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>(),
        lines
    );
    let german = place.ok(&format!("--lang de {month} --format html"));
    assert_eq!(parsed(&german).root_element().attribute("lang"), Some("de"));
    assert!(german.contains("<h1>Monatsbericht 10/2026</h1>"), "{german}");
    let json = read(&place.ok(&format!("{month} --format json")));
    assert_eq!(json["sla"]["title"], "Targets 2026-10");
    assert_eq!(json["trends"]["to"], "2026-10-31");
    assert!(place.ok(month).starts_with("# Incidents 2026-10\n"));
}

#[test]
fn what_people_wrote_is_no_markup() {
    let place = place();
    let desk = "[[tenant]]\nid = \"nord\"\ncontracts = [{ pack = \"xphone-connect\" }]\n\n\
                [[breach_reason]]\nid = \"carrier\"\nname = \"<script>alert(1)</script> & co\"\n";
    let file = place.file("more.toml", desk);
    place.ok(&format!("import desk {}", file.display()));
    place.ok("incident explain I-1 carrier --clock start");
    let html = place.ok("report month --month 2026-10 --at 2026-11-03T12:00:00+01:00 --format html");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co"), "{html}");
    assert!(!html.contains("<script"));
    parsed(&html);
}

#[test]
fn days_that_make_no_stretch_are_refused() {
    let place = place();
    for (days, says) in [
        ("--from 2026-10-27 --to 2026-10-24", "--to is before --from"),
        ("--to 2026-10-28", "--to has not begun"),
        ("--from 2025-10-01 --to 2026-10-24", "more than a year of days"),
    ] {
        let output = place.run(&format!("report trends {days} --at 2026-10-27T12:00:00+01:00"));
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{complaint}");
        assert!(complaint.contains(says), "{complaint}");
    }
}

#[test]
fn what_makes_no_report_is_said_with_the_day() {
    let place = Place::small();
    let at = "--at 2026-11-24T14:00:00+01:00";
    for (line, said) in [
        ("--from 2026-12-01", "--from Tue 1 Dec 2026 lies ahead"),
        ("--from 2020-01-01", "from Wed 1 Jan 2020 to today is more than a year"),
        ("--from 2026-11-20 --to 2026-11-10", "--to is before --from"),
        ("--picture open", "--format svg"),
        ("--picture open --format csv", "--format svg"),
    ] {
        let (_, complaint) = place.fails(&format!("report trends {at} {line}"), 2);
        assert!(complaint.contains(said), "{line}: {complaint}");
    }
}

#[test]
fn months_are_taken_as_people_write_them() {
    let place = Place::small();
    let at = "--at 2026-11-24T14:00:00+01:00";
    let wanted = place.ok(&format!("report month {at} --month 2026-11"));
    for month in ["11/2026", "'November 2026'", "november", "'nov. 2026'", "11.2026"] {
        assert_eq!(place.ok(&format!("report month {at} --month {month}")), wanted, "{month}");
    }
    let (_, complaint) = place.fails(&format!("report month {at} --month 13/2026"), 2);
    assert!(complaint.contains("2026-11 or 11/2026"), "{complaint}");
}
