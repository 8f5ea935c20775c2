variable "string" {
  type        = string
  default     = "Hello, world!"
  description = "test"
  nullable    = true
  sensitive   = true
}

variable "number" {
  type    = number
  default = 7
}

variable "boolean" {
  type    = bool
  default = true
}

variable "coerce_string" {
  type    = string
  default = 5
}

variable "complex" {
  type = object({
    list = list(string)
    name = string
    age  = number
  })
  default = {
    list = ["a"]
    name = "Jo"
    age  = 3
  }
}

data "coder_workspace_tags" "tags" {
  tags = {
    "zone" = "developers"
  }
}

data "coder_parameter" "region" {
  name    = "region"
  type    = "string"
  default = "us"
  order   = 1

  option {
    name  = "Europe"
    value = "eu"
  }
  option {
    name  = "United States"
    value = "us"
  }
}

data "coder_parameter" "numerical" {
  name    = "numerical"
  type    = "number"
  default = 5
  order   = 2
}
