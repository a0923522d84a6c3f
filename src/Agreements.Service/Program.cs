return await PeerSupport.ServiceDefaults.ServiceHost.Run(args, PeerSupport.Agreements.AgreementsService.Build);
