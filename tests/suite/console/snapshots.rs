//! What the console looks like, with its styles, at the sizes it is made for.

use insta::assert_snapshot;
use pikett::config::{Glyphs, Palette};

use crate::support::{Console, Lab, look, style_map};

fn console(width: u16, height: u16) -> Console {
    Console::new(Lab::demo(), width, height)
}

#[test]
fn overview_at_every_size() {
    let mut console = console(120, 40);
    for (width, height) in [(40, 12), (80, 24), (120, 40), (200, 50), (240, 67)] {
        console.resize(width, height);
        let buffer = console.draw();
        assert_snapshot!(format!("overview_{width}x{height}"), look(&buffer));
        assert_snapshot!(format!("overview_{width}x{height}_styles"), style_map(&buffer));
    }
}

#[test]
fn ascii_and_fewer_colours() {
    let console = console(80, 24);
    let cases = [
        ("ascii_mono", "mono", Palette::Mono, Glyphs::Ascii),
        ("dark_16", "dark", Palette::Ansi, Glyphs::Unicode),
        ("dark_256", "dark", Palette::Indexed, Glyphs::Unicode),
        ("light", "light", Palette::True, Glyphs::Unicode),
    ];
    for (name, theme, palette, glyphs) in cases {
        let buffer = console.draw_in(theme, palette, glyphs);
        assert_snapshot!(name, look(&buffer));
        assert_snapshot!(format!("{name}_styles"), style_map(&buffer));
        if glyphs == Glyphs::Ascii {
            let own: String = look(&buffer).chars().filter(|c| !c.is_ascii()).collect();
            assert!(own.is_empty(), "only data may go beyond ASCII: {own}");
        }
    }
}

#[test]
fn panes_alone() {
    let mut console = console(80, 24);
    let panes = [
        ("1", "incidents"),
        ("2", "clocks"),
        ("3", "updates"),
        ("4", "storage"),
        ("5", "licences"),
        ("6", "availability"),
        ("7", "contracts"),
        ("8", "log"),
    ];
    for (key, name) in panes {
        console.press(key);
        assert_snapshot!(format!("pane_{name}_80x24"), console.text());
    }
    console.resize(120, 40);
    console.press("1");
    assert_snapshot!("triage_120x40", console.text());
}

#[test]
fn the_detail_and_its_tabs() {
    let mut console = console(80, 24);
    console.press("1 Enter");
    for tab in ["detail", "log", "clocks", "tenant"] {
        assert_snapshot!(format!("tab_{tab}_80x24"), console.text());
        console.press("]");
    }
    console.press("q / '4698' Enter Enter");
    assert_snapshot!("detail_of_a_workaround", console.text());
}

#[test]
fn details_of_licences_credits_and_contract_years() {
    let mut console = console(80, 24);
    console.press("5 Enter");
    assert_snapshot!("detail_of_an_account", console.text());
    console.press("]");
    assert_snapshot!("log_of_an_account", console.text());
    console.press("Esc j j Enter [");
    assert_snapshot!("detail_of_licences", console.text());
    console.press("Esc 6 Enter");
    assert_snapshot!("detail_of_a_contract_year", console.text());
    console.press("]");
    assert_snapshot!("log_of_a_tenant", console.text());
    console.press("[ Esc 0");
    console.resize(120, 40);
    console.press("5 j j");
    assert_snapshot!("licences_120x40", console.text());
    console.press("6");
    assert_snapshot!("availability_120x40", console.text());
}

/// With all the room there is: what storage is made of, what the server has promised, what may be
/// cancelled.
#[test]
fn capacity_on_a_large_screen() {
    let mut console = console(240, 67);
    for (key, name) in [("4", "storage"), ("5", "licences"), ("6", "availability")] {
        console.press(key);
        assert_snapshot!(format!("{name}_240x67"), console.text());
    }
    console.resize(120, 40);
    console.press("4");
    assert_snapshot!("storage_120x40", console.text());
}

#[test]
fn forms_for_updates_and_storage() {
    let mut console = console(80, 24);
    console.press("D");
    assert_snapshot!("form_deferral_80x24", console.text());
    console.press("Esc");
    console.press("3 X");
    assert_snapshot!("form_done_80x24", console.text());
    console.press("Esc 4 P '5'");
    assert_snapshot!("form_buy_80x24", console.text());
    console.press("Esc 0");
    console.resize(120, 40);
    console.press("1 E");
    assert_snapshot!("triage_with_a_form_120x40", console.text());
}

#[test]
fn a_level_is_chosen_where_there_is_no_matrix() {
    let mut console = console(80, 24);
    console.press("/ '4668' Enter p");
    assert_snapshot!("form_class_without_matrix", console.text());
}

#[test]
fn help_filter_and_complaints() {
    let mut console = console(80, 24);
    console.press("?");
    assert_snapshot!("help_80x24", console.text());
    console.press("q / 'is:'");
    assert_snapshot!("filter_misunderstood", console.text());
    console.press("Ctrl-u 'tenant:klin*'");
    assert_snapshot!("filter_typing", console.text());
    console.press("Enter Esc a a");
    assert_snapshot!("refused_act", console.text());
}

#[test]
fn an_empty_desk_says_what_to_do() {
    let console = Console::new(Lab::new(), 80, 24);
    assert_snapshot!("empty_desk", console.text());
}

#[test]
fn no_size_is_too_small_or_too_large() {
    let mut console = console(80, 24);
    for keys in ["0", "1 Enter", "Esc E", "Esc ?", "q o", "Esc / 'x'"] {
        console.press(keys);
        for (width, height) in [(1, 1), (2, 2), (3, 1), (10, 3), (1, 50), (39, 7), (60, 18), (500, 200)] {
            console.resize(width, height);
            assert_eq!(console.draw().area.width, width);
        }
        console.resize(80, 24);
    }
}
