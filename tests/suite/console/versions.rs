//! Apps and operating systems in the details of tenants and servers.

use crate::support::{Console, Lab, at};

const APPS: &str = r#"
[[platform]]
id = "macos"
versions = ["15", "14", "13"]
[[tenant]]
id = "klinikum-nord"
name = "Klinikum Nord"
reseller = "tks"
server = "srv-03"
contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
apps = { windows = "8.3.1", ios = "8.6.2", android = "8.4", web = "8.0" }
systems = { macos = "13", windows = "11" }
[[release]]
version = "8.6.1"
stage = "stable"
[[slot]]
server = "srv-03"
release = "8.6.1"
at = 2026-11-25T22:00:00+01:00
"#;

fn console(more: &str) -> Console {
    let mut lab = Lab::small();
    lab.set(at("2026-11-24T14:00:00+01:00"));
    lab.fill(more);
    Console::new(lab, 62, 24)
}

#[test]
fn a_tenant_says_what_is_guaranteed() {
    let mut console = console(APPS);
    console
        .press("4 Enter")
        .see("app       android 8.4, features of 8.3.4 ")
        .see("app       ios 8.6.2, guaranteed only after 8.6.1 ")
        .see("app       web 8.0, no number promised ")
        .see("app       windows 8.3.1, no number promised after 8.6.1 ")
        .see("system    macos 13, out of support ")
        .see("system    windows 11, support not known ");
}

/// An update that is to come says where resellers read about it, or that nobody has said (F043).
#[test]
fn an_update_without_documentation_is_marked() {
    for (notes, says, unnamed) in
        [("", "-> 8.6.1", 2), ("notes = \"wiki/8.6.1\"", "documentation: wiki/8.6.1", 1)]
    {
        let more = APPS.replace("stage = \"stable\"", &format!("stage = \"stable\"\n{notes}"));
        let mut console = console(&more);
        console.resize(100, 60);
        console.press("3 Enter +").see(says);
        let marks = console.text().matches("NO DOCUMENTATION is named  F043").count();
        assert_eq!(marks, unnamed, "{notes}:\n{}", console.text());
    }
}

/// What is odd about an update is marked, with the rule behind it.
#[test]
fn an_untested_hotfix_is_marked() {
    let mut lab = Lab::small();
    for line in [
        "update release 8.3.12 --stage stable --urgent --reason function",
        "update hotfix 8.3.12",
        "update schedule srv-03 --release 8.3.12 --at 2026-11-25T22:00:00+01:00",
    ] {
        lab.run(line).unwrap();
    }
    let mut console = Console::new(lab, 100, 60);
    console.press("3 Enter +");
    console.see("a hotfix: little tested, it may break something else  F258");
    console.see("urgent: no test version came before it  F082");
}

#[test]
fn the_why_tab_quotes_the_contract() {
    let mut console = console(APPS);
    console.resize(100, 110);
    console.press("4 e +");
    let text = console.text().lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let sums = [
        "APP ANDROID 8.4: guaranteed",
        "the app 8.4 is version 4",
        "the server 8.3.4 is version 3",
        "1 version apart, at most 2 are guaranteed",
        "features of the older one: 8.3.4",
        "APP IOS 8.6.2: no number promised",
        "3 versions apart, up to 2 are guaranteed; its maker answers for it",
        "after the update to 8.6.1: guaranteed",
    ];
    let rules = ["F069", "F072", "F073", "F074", "A40", "[version_distance = 2]", "F066"];
    for part in sums.iter().chain(&rules) {
        assert!(text.contains(part), "{part}:\n{text}");
    }
}

#[test]
fn a_server_says_for_whom_the_next_update_ends_it() {
    console(APPS).press("3 Enter").see("apps        1 of 1 tenants without a guarantee after 8.6.1 ");
    let harmless = APPS.replace("8.6.1", "8.4.1");
    console(&harmless).press("3 Enter").see("apps        no guarantee ends with 8.4.1 ");
}

#[test]
fn a_server_names_the_test_versions_that_were_asked_for() {
    let mut console = console("");
    console.lab.run_by("update test srv-03 --release 8.4.0", "A. Berg").unwrap();
    console.press("3 Enter").see("test        8.4.0, asked by A. Berg 14:00:00 ");
}
