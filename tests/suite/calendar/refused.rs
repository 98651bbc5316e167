//! Calendars that cannot be.

use pikett::domain::calendar::Calendar;

#[test]
fn wrong_calendars_name_line_and_column() {
    let cases = [
        ("[weekly]\nmon = []", "missing field `time_zone`"),
        ("time_zone = 'Europe/Berlni'\n[weekly]\n", "c.toml:1:13: no time zone `Europe/Berlni`"),
        ("time_zone = 'Europe/Berlin'\nregion = 'XX'\n[weekly]\n", "c.toml:2:10: no holiday list `XX`"),
        ("time_zone = 'Europe/Berlin'\nopening = 1\n[weekly]\n", "c.toml:2:1: unknown field `opening`"),
        ("time_zone = 'Europe/Berlin'\n[weekly]\nmonday = []\n", "c.toml:3:1: no day `monday`"),
        (
            "time_zone = 'Europe/Berlin'\n[weekly]\nmon = [['8:30', '17:00']]\n",
            "c.toml:3:8: `8:30` is no time of day",
        ),
        (
            "time_zone = 'Europe/Berlin'\n[weekly]\nmon = [['08:30', '25:00']]\n",
            "c.toml:3:8: `25:00` is no time of day",
        ),
        (
            "time_zone = 'Europe/Berlin'\n[weekly]\nmon = [['08:30', '08:30']]\n",
            "c.toml:3:8: the hours are empty",
        ),
        (
            "time_zone = 'Europe/Berlin'\n[weekly]\nmon = [['08:30', '12:00'], ['11:00', '17:00']]\n",
            "c.toml:3:1: opening hours of mon overlap",
        ),
        (
            "time_zone = 'Europe/Berlin'\n[weekly]\nmon = [['22:00', '06:00']]\ntue = [['05:00', '12:00']]\n",
            "c.toml:4:1: opening hours of tue overlap",
        ),
        ("time_zone = 'Europe/Berlin'\n[weekly]\nmon = []\n", "no opening hours in the 400 days"),
        (
            "time_zone = 'Europe/Berlin'\nholidays = ['24.12.2026']\n[weekly]\nmon = [['08:30', '17:00']]\n",
            "c.toml:2:13: `24.12.2026` is no date",
        ),
        (
            "time_zone = 'Europe/Berlin'\n[weekly]\nmon = [['08:30', '17:00']]\n[dated]\n2026-12-24 = [['22:00', '02:00']]\n",
            "c.toml:5:15: hours of a single date end on that date",
        ),
        ("time_zone = \n", "c.toml:1:"),
    ];
    for (text, complaint) in cases {
        let fault = Calendar::parse("c.toml", text).unwrap_err().to_string();
        assert!(fault.contains(complaint), "{text:?} gave {fault:?}, not {complaint:?}");
    }
}

#[test]
fn a_year_of_listed_holidays_is_refused() {
    let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let dates: Vec<String> = first.iter_days().take(420).map(|d| format!("'{d}'")).collect();
    let text = format!(
        "time_zone = 'Europe/Berlin'\nholidays = [{}]\n[weekly]\nmon = [['08:30', '17:00']]\n",
        dates.join(", ")
    );
    let fault = Calendar::parse("c.toml", &text).unwrap_err().to_string();
    assert!(fault.contains("no opening hours"), "{fault}");
}
