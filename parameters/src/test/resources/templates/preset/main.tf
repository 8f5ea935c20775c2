data "coder_parameter" "number" {
  name    = "number"
  type    = "number"
  default = 7
  validation {
    min   = 1
    max   = 10
    error = "{value} is not from {min} to {max}"
  }
}

data "coder_parameter" "has_default" {
  name    = "has_default"
  default = "hello"
}

data "coder_workspace_preset" "valid_preset" {
  name = "valid_preset"
  parameters = {
    (data.coder_parameter.number.name)      = "9"
    (data.coder_parameter.has_default.name) = "changed"
  }
  prebuilds {
    instances = 3
    expiration_policy {
      ttl = 86400
    }
    scheduling {
      timezone = "UTC"
      schedule {
        cron      = "* 8-18 * * 1-5"
        instances = 5
      }
      schedule {
        cron      = "* 8-18 * * 6"
        instances = 1
      }
    }
  }
}

data "coder_workspace_preset" "zero" {
  name = "prebuild_instance_zero"
  parameters = {
    number = 8
  }
  prebuilds {
    instances = 0
  }
}

data "coder_workspace_preset" "none" {
  name = "not_prebuild"
  parameters = {
    has_default = "other"
  }
}
