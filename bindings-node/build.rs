//! Tells the linker how Node finds the functions.

fn main() {
    napi_build::setup();
}
