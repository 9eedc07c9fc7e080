//! The members of the benches as plain structs, and the answers that are expected of them.

use std::fs;
use std::path::Path;

/// What the four rules read of one member; nothing where it is not known.
pub struct Member {
    pub birth_date: Option<i32>,
    pub admitted_on: Option<i32>,
    pub sex: Option<&'static str>,
    pub entry_source: Option<&'static str>,
    pub stay_granted: Option<bool>,
    pub elected_post: Option<bool>,
    pub fulltime_post: Option<bool>,
    pub app_installed: Option<bool>,
    pub app_declared: Option<bool>,
    pub app_registered: Option<bool>,
}

/// One fact in the few types that every engine has.
pub enum Fact {
    Unknown,
    Number(i32),
    Flag(bool),
    Text(&'static str),
}

impl From<Option<i32>> for Fact {
    fn from(day: Option<i32>) -> Self {
        day.map_or(Fact::Unknown, Fact::Number)
    }
}

impl From<Option<bool>> for Fact {
    fn from(flag: Option<bool>) -> Self {
        flag.map_or(Fact::Unknown, Fact::Flag)
    }
}

impl From<Option<&'static str>> for Fact {
    fn from(text: Option<&'static str>) -> Self {
        text.map_or(Fact::Unknown, Fact::Text)
    }
}

impl Member {
    /// The facts by name. Those that every member's rules read come first: some engines look from the front.
    pub fn facts(&self) -> [(&'static str, Fact); 10] {
        [
            ("birth_date", self.birth_date.into()),
            ("entry_source", self.entry_source.into()),
            ("admitted_on", self.admitted_on.into()),
            ("sex", self.sex.into()),
            ("app_installed", self.app_installed.into()),
            ("app_declared", self.app_declared.into()),
            ("app_registered", self.app_registered.into()),
            ("stay_granted", self.stay_granted.into()),
            ("elected_post", self.elected_post.into()),
            ("fulltime_post", self.fulltime_post.into()),
        ]
    }
}

/// The first members of a directory that `benches/data.py` wrote, at most so many, and their expected answers.
pub fn read(directory: &Path, most: usize) -> Result<(Vec<Member>, Vec<u8>), String> {
    let bytes = |name: &str| {
        let path = directory.join(name);
        fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let days = |name: &str| -> Result<Vec<Option<i32>>, String> {
        let known = |day: i32| (day != i32::MIN).then_some(day);
        Ok(bytes(&format!("{name}.i32"))?.as_chunks().0.iter().map(|day| known(i32::from_le_bytes(*day))).collect())
    };
    let flags = |name: &str| -> Result<Vec<Option<bool>>, String> {
        Ok(bytes(&format!("{name}.u8"))?.into_iter().map(|flag| (flag < 2).then_some(flag == 1)).collect())
    };
    let codes = |name: &str, texts: &'static [&'static str]| -> Result<Vec<Option<&'static str>>, String> {
        Ok(bytes(&format!("{name}.u8"))?.into_iter().map(|code| texts.get(usize::from(code)).copied()).collect())
    };

    let (birth_date, admitted_on) = (days("birth_date")?, days("admitted_on")?);
    let (sex, entry_source) = (codes("sex", &["male", "female"])?, codes("entry_source", &["app", "web", "file", "other"])?);
    let (stay_granted, elected_post, fulltime_post) = (flags("stay_granted")?, flags("elected_post")?, flags("fulltime_post")?);
    let (app_installed, app_declared, app_registered) = (flags("app_installed")?, flags("app_declared")?, flags("app_registered")?);
    let mut expected = bytes("expected.u8")?;
    expected.truncate(most);
    let member = |row: usize| Member {
        birth_date: birth_date[row],
        admitted_on: admitted_on[row],
        sex: sex[row],
        entry_source: entry_source[row],
        stay_granted: stay_granted[row],
        elected_post: elected_post[row],
        fulltime_post: fulltime_post[row],
        app_installed: app_installed[row],
        app_declared: app_declared[row],
        app_registered: app_registered[row],
    };
    Ok(((0..expected.len()).map(member).collect(), expected))
}
