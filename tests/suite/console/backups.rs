//! Backups and storage in the details of servers and tenants.

use crate::support::{Console, Lab, at};

#[test]
fn a_server_says_how_it_stands_with_its_backups() {
    let mut lab = Lab::small();
    lab.fill(
        "[[server]]\nid = \"srv-03\"\nreseller = \"tks\"\nversion = \"8.3.4\"\ncountry = \"DE\"\nstorage_gb = 50\n",
    );
    lab.set(at("2026-11-25T10:00:00Z"));
    lab.run("backup record srv-03 --at 2026-11-24T08:00:00Z --site DE").unwrap();
    let mut console = Console::new(lab, 120, 40);
    console.press("3 Enter").see("1d2h ago in DE, nothing older can be restored");
    console
        .see("the daily backup is late (F051)")
        .see("its backup is stored in the server's own")
        .see("(F052)");
    console.see_not("cold").see_not("F224").see_not("F225");
    console.see("50 GB, 52 GB reserved (104%)");
    console.press("q 2").see("backup   srv-03").see("site     srv-03");
}

#[test]
fn a_tenant_says_what_its_storage_is_made_of_and_what_was_taken_out() {
    let mut lab = Lab::small();
    lab.set(at("2026-11-25T10:00:00Z"));
    lab.run("storage record klinikum-nord 26000000000 --recordings 20000000000").unwrap();
    lab.run("storage export klinikum-nord --bytes 4000000000 --note archive").unwrap();
    let mut console = Console::new(lab, 120, 40);
    console.press("4 Enter").see("recordings 20 GB, other 6 GB").see("4 GB, archive; kept by the reseller");
}
